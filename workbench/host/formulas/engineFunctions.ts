/** Native functions of Univer that would do harm as they are. */
import type { Injector } from '@univerjs/core';
import { type ArrayValueObject, type BaseValueObject, IFunctionService } from '@univerjs/engine-formula';

/** SORT sorts the cells it was given, and with them what every other formula over these cells reads; here it gets a copy. */
export function mendFunctions(injector: Injector): void {
  const sort = injector.get(IFunctionService).getExecutor('SORT');
  if (!sort) return;
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (cells, ...rest) =>
    calculate((cells as BaseValueObject).isArray() ? (cells as ArrayValueObject).clone() : cells, ...rest);
}
