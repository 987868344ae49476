/** The sum of a metric over those of its lines that have all of these labels, as one process tells it; 0 where there is none. */
export async function readMetric(
  admin: string,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<number> {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const text = await (await fetch(`${admin}/metrics`)).text();
  const lines = text.split('\n').filter((line) => {
    const [, told, has = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? [];
    return told === name && wanted.every((label) => has.split(',').includes(label));
  });
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
