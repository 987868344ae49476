/** So many at the same work, side by side; through when all of them are. */
export async function together(count: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, work));
}
