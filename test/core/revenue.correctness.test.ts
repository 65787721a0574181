import { describe, expect, it } from 'vitest';
import { revenueByCustomer, revenuePerCustomer } from '../../src/core/metrics/customerRevenue.ts';
import { averageOrderValue, purchaseFrequency } from '../../src/core/metrics/orders.ts';
import { revenueConcentration } from '../../src/core/metrics/revenueConcentration.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';

describe('the average order value', () => {
  it('divides by orders, not by rows', () => {
    expect(averageOrderValue([10, 20, 30], ['S1', 'S1', 'S2'])).toBe(30);
    expect(averageOrderValue([10, 20, 30], null)).toBe(20);
  });

  it('takes refunds off the revenue and does not count orders that came to nothing', () => {
    expect(averageOrderValue([100, 50, -50, -30], ['S1', 'S2', 'S2', 'R1'])).toBe(70);
  });

  it('takes a row without a number for an order of its own, whatever others are called', () => {
    expect(averageOrderValue([1, 2, 3], ['', '', '1'])).toBe(2);
  });

  it('is unknown without an order above zero', () => {
    expect(averageOrderValue([0.1, 0.2, -0.3], ['S1', 'S1', 'S1'])).toBeNull();
  });
});

describe('the purchase frequency', () => {
  it('is orders by customers', () => {
    expect(purchaseFrequency(['a', 'a', 'a', 'b'], ['S1', 'S1', 'S2', 'S3'])).toBe(1.5);
    expect(purchaseFrequency(['a', 'a', 'a', 'b'], null)).toBe(2);
  });

  it('gives an order number that two customers share to each', () => {
    expect(purchaseFrequency(['a', 'b'], ['S1', 'S1'])).toBe(1);
  });
});

describe('revenue per customer', () => {
  it('divides the net of all rows by those whose net is above zero', () => {
    expect(revenuePerCustomer(['a', 'b', 'b', 'c'], [100, 50, -50, -20])).toBe(80);
  });

  it('adds decimals as they are written', () => {
    expect(revenueByCustomer(['b', 'a', 'b'], [0.1, 1, 0.2])).toEqual([
      { customer: 'b', revenue: 0.3 },
      { customer: 'a', revenue: 1 },
    ]);
  });

  it('is unknown without a buyer', () => {
    expect(revenuePerCustomer(['a'], [-1])).toBeNull();
  });
});

describe('revenue concentration', () => {
  it('counts a customer at the edge by the fraction that belongs to the top', () => {
    // Worked by hand: half of three customers is the best one and half of the second, (60 + 15) / 100.
    expect(revenueConcentration([10, 60, 30], 0.5)).toBe(0.75);
  });

  it('leaves out customers whose net is not positive', () => {
    expect(revenueConcentration([80, 20, 0, -500], 0.5)).toBe(0.8);
    expect(revenueConcentration([0, -1], 0.2)).toBeNull();
  });

  it('takes 7% of a hundred customers for seven', () => {
    // 0.07 × 100 is 7.000000000000001 in doubles.
    const revenues = Array.from({ length: 100 }, (_, i) => (i < 7 ? 10 : 1));
    expect(revenueConcentration(revenues, 0.07)).toBe(70 / 163);
  });

  it('is everything of everyone', () => {
    expect(revenueConcentration([0.1, 0.2, 0.3], 1)).toBe(1);
  });
});

// Recomputed with Python 3.11's decimal and fractions over the same files.
describe.skipIf(!hasValidationData)('on public orders', () => {
  it('concentration, order value and frequency are those of a recomputation', () => {
    const rows = readDataSet('rfm_orders.csv');
    const customers = rows.map(({ customer_id = '' }) => customer_id);
    const amounts = rows.map(({ revenue }) => Number(revenue));
    const revenues = revenueByCustomer(customers, amounts).map(({ revenue }) => revenue);
    expect(revenueConcentration(revenues, 0.2)).toBeCloseTo(165_348 / 464_158, 14);
    expect(revenueConcentration(revenues, 0.15)).toBeCloseTo(523_647 / 4 / 464_158, 14);
    expect(averageOrderValue(amounts, null)).toBeCloseTo(464_158 / 4906, 12);
    expect(purchaseFrequency(customers, null)).toBeCloseTo(4906 / 995, 14);
    expect(revenuePerCustomer(customers, amounts)).toBeCloseTo(464_158 / 995, 12);
  });

  it('refunds of a real shop are netted by order and by customer', () => {
    const invoices = readDataSet('online_retail_invoices.csv');
    const amounts = invoices.map(({ revenue }) => Number(revenue));
    expect(
      averageOrderValue(
        amounts,
        invoices.map(({ InvoiceNo = '' }) => InvoiceNo),
      ),
    ).toBe(488.364124749499);
    const known = invoices.filter(({ CustomerID }) => CustomerID);
    const customers = known.map(({ CustomerID = '' }) => CustomerID);
    const spent = known.map(({ revenue }) => Number(revenue));
    expect(revenuePerCustomer(customers, spent)).toBe(1922.6467014130183);
    const revenues = revenueByCustomer(customers, spent).map(({ revenue }) => revenue);
    expect(revenueConcentration(revenues, 0.2)).toBeCloseTo(0.7344881692186321, 14);
  });
});
