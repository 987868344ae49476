/** 7KQM3XTP… → ['7KQM', '3XTP', …]: what people can copy without losing their place. */
export function groupByFour(password: string): string[] {
  return password.replace(/[^A-Za-z0-9]/g, '').match(/.{1,4}/g) ?? [];
}
