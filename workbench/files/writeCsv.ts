/** The values of a sheet as CSV after RFC 4180, in full and not as they are shown: `readCsv` reads the same dates and numbers. */
import Papa from 'papaparse';
import type { CellValue, SheetSnapshot } from '../types/snapshot.ts';

/** Without it Excel takes UTF-8 for the computer's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';

const DAY = 86_400_000;
/** Days from the first one of the serial numbers to 1970. */
const EPOCH = 25_569;

export function writeCsv({ cells }: SheetSnapshot): string {
  const width = cells.reduce((widest, line) => Math.max(widest, line?.length ?? 0), 0);
  const rows = Array.from(cells, (line) =>
    Array.from({ length: width }, (_, column) => textOf(line?.[column]?.value ?? null)),
  );
  return BYTE_ORDER_MARK + Papa.unparse(rows, { newline: '\r\n' });
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return String(value);
  return 'error' in value ? value.error : dateText(value.date);
}

/** Without a time at midnight, without a day before the first one, without fractions of a second where there are none. */
function dateText(serial: number): string {
  const iso = new Date(Math.round((serial - EPOCH) * DAY)).toISOString();
  const [day = '', time = ''] = iso.slice(0, -1).split('T');
  const shown = time.replace(/\.000$/, '');
  if (serial >= 0 && serial < 1) return shown;
  return shown === '00:00:00' ? day : `${day} ${shown}`;
}
