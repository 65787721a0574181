/**
 * The time that something takes this process, since other tests run beside it: the median of several runs, in
 * milliseconds.
 */
export function processorMs(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[2] as number;
}
