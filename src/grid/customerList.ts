/** The customers of a source as they are come upon: each key looked at once, however many rows it has. */
import { type Cell, isErrorValue } from './cell.ts';
import { customerKey, standsForNobody } from './customerKey.ts';
import { leavesOut, looksLikeTest, proposeTests, type TestProposal } from './testCustomers.ts';

export interface ListedCustomer {
  key: string;
  /** Why rows of this customer are left out, whatever else they hold; null when they are not. */
  leftOut: 'NO_CUSTOMER' | 'NOBODY' | 'TEST_CUSTOMER' | null;
  /** Looks like a test, and is not left out. */
  isLikelyTest: boolean;
  rows: number;
}

export interface CustomerList {
  /** The customer of a row's cell. */
  of(cell: Cell): ListedCustomer;
  /** Customers who look like tests, whether they are left out or not. */
  tests(): TestProposal[];
}

export function customerList({ testCustomers }: { testCustomers: readonly string[] }): CustomerList {
  /** By cell and by key. */
  const known = new Map<Cell, ListedCustomer>();
  const isLeftOut = leavesOut(testCustomers);
  const newCustomer = (key: string): ListedCustomer => {
    let leftOut: ListedCustomer['leftOut'] = null;
    if (key === '' || isErrorValue(key)) leftOut = 'NO_CUSTOMER';
    else if (standsForNobody(key)) leftOut = 'NOBODY';
    else if (isLeftOut(key)) leftOut = 'TEST_CUSTOMER';
    return { key, leftOut, isLikelyTest: leftOut === null && looksLikeTest(key), rows: 0 };
  };
  return {
    of(cell) {
      let customer = known.get(cell);
      if (!customer) {
        const key = customerKey(cell);
        customer = known.get(key) ?? newCustomer(key);
        known.set(cell, customer).set(key, customer);
      }
      customer.rows++;
      return customer;
    },
    tests() {
      const rowsOf = new Map<string, number>();
      for (const { key, leftOut, rows } of known.values()) {
        if (leftOut === null || leftOut === 'TEST_CUSTOMER') rowsOf.set(key, rows);
      }
      return proposeTests(rowsOf);
    },
  };
}
