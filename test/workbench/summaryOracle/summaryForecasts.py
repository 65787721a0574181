"""What the customers of the three data sets are worth, by SciPy, independent of the project: prints what references.ts holds.

    python3 summaryForecasts.py demo .../Orders.csv C-00001 …   the sheet of the demo workbook, saved as CSV; customers to print
    python3 summaryForecasts.py cdnow .../cdnow_transactions.csv
    python3 summaryForecasts.py retail .../online_retail_2010-12.csv

MBG/NBD in gamma functions and 2F1, Gamma-Gamma, discounting by quadrature. Days with a net of 0 or less are no purchases. Where
the likelihood has no maximum (purchases of retail), and where fewer than 100 customers came again, logarithms of parameters are
held near those of a scale, with a standard deviation of 2: 1, the mean age for alpha, the mean value for gamma.
"""
import csv
import sys
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

import numpy as np
from scipy.integrate import quad
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, hyp2f1

DELTA = np.log(1.1) / 365
MARGIN, HORIZON, HOLD = Decimal("0.4"), 365, 2
name, path = sys.argv[1:3]


def read():
    """(customer, day, amount) of the rows that can be used."""
    seen = set()
    for row in csv.DictReader(open(path, encoding="utf-8-sig")):
        try:
            if name == "demo":
                made = row["Customer ID"], date.fromisoformat(row["Order date"]), Decimal(row["Net amount"].strip().replace("¥", "").replace(",", ""))
                key = (row["Order no."], *made)
                if key in seen or made[1].year > 2030:
                    continue
                seen.add(key)
            elif name == "cdnow":
                made = row["master_id"], date.fromisoformat(row["date"]), Decimal(row["value"])
            else:
                made = row["CustomerID"], date.fromisoformat(row["InvoiceDate"][:10]), Decimal(row["Quantity"]) * Decimal(row["UnitPrice"])
        except (ValueError, InvalidOperation):
            continue
        if made[0]:
            yield made


rows = list(read())
END = max(day for _, day, _ in rows)
ids = sorted({customer for customer, _, _ in rows})
revenue = {customer: Decimal(0) for customer in ids}
for customer, _, amount in rows:
    revenue[customer] += amount


def summaries(end):
    nets = defaultdict(lambda: defaultdict(Decimal))
    for customer, day, amount in rows:
        if day <= end:
            nets[customer][day] += amount
    found = []
    for customer, days in nets.items():
        bought = sorted(day for day, net in days.items() if net > 0)
        if bought:
            repeats = [days[day] for day in bought[1:]]
            mean = float(sum(repeats) / len(repeats)) if repeats else 0
            found.append((customer, len(bought) - 1, (bought[-1] - bought[0]).days, (end - bought[0]).days, mean))
    customers, *columns = zip(*found)
    return customers, *(np.array(each, float) for each in columns)


def fit(loglikelihood, start, scale=None):
    """Maximum over the logarithms; with a scale, held near it."""
    held = 0 if scale is None else 1 / (2 * HOLD**2)
    scale = np.log(start if scale is None else scale)
    cost = lambda logs: -loglikelihood(*np.exp(logs)) + held * ((logs - scale) ** 2).sum()
    at = np.log(start)
    for _ in range(4):
        at = minimize(cost, at, method="Nelder-Mead", options=dict(maxiter=20000, maxfev=20000, xatol=1e-11, fatol=1e-11)).x
    return np.exp(at)


def errors(loglikelihood, at):
    """Standard errors by the curvature over the logarithms, times the parameters."""
    step, logs = 1e-4, np.log(at)
    value = lambda i, a, j, b: loglikelihood(*np.exp(logs + a * step * np.eye(len(at))[i] + b * step * np.eye(len(at))[j]))
    curvature = [
        [(value(i, 1, j, 1) - value(i, 1, j, -1) - value(i, -1, j, 1) + value(i, -1, j, -1)) / (4 * step**2) for j in range(len(at))]
        for i in range(len(at))
    ]
    return at * np.sqrt(np.diag(np.linalg.inv(-np.array(curvature))))


def forecast(end, horizon, delta):
    customers, x, tx, T, m = summaries(end)
    isFew = (x > 0).sum() < 100

    def both(r, alpha, a, b):
        common = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        stayed = common + betaln(a, b + x + 1) - betaln(a, b) - (r + x) * np.log(alpha + T)
        left = common + betaln(a + 1, b + x) - betaln(a, b) - (r + x) * np.log(alpha + tx)
        return stayed, left

    def gammagamma(p, q, gamma):
        n, mean = x[x > 0], m[x > 0]
        return (
            gammaln(p * n + q) - gammaln(p * n) - gammaln(q) + q * np.log(gamma)
            + (p * n - 1) * np.log(mean) + p * n * np.log(n) - (p * n + q) * np.log(gamma + n * mean)
        ).sum()

    loglikelihood = lambda *p: np.logaddexp(*both(*p)).sum()
    r, alpha, a, b = fit(loglikelihood, [0.7, T.mean() / 4, 0.8, 2], [1, T.mean(), 1, 1] if isFew or name == "retail" else None)
    p, q, gamma = fit(gammagamma, [4, 3, 50], [1, 1, m[x > 0].mean()] if isFew else None)
    if end == END:
        print("errors", *errors(loglikelihood, np.array([r, alpha, a, b])), *errors(gammagamma, np.array([p, q, gamma])))
        print("correlation", np.corrcoef(x[x > 0], m[x > 0])[0, 1])
    stayed, left = both(r, alpha, a, b)
    palive = np.exp(stayed - np.logaddexp(stayed, left))
    value = np.where(x > 0, p * (gamma + x * m) / (p * x + q - 1), p * gamma / (q - 1))
    if p * gamma / (q - 1) > 2 * m.max():
        raise SystemExit("no mean to believe in")

    def expected(x, T, t):
        A, B, R = alpha + T, b + x + 1, r + x
        return (a + B - 1) / (a - 1) * (1 - (A / (A + t)) ** R * hyp2f1(R, B, a + B - 1, t / (A + t)))

    known = {}
    for each in set(zip(x, T)):
        waited = quad(lambda t: delta * np.exp(-delta * t) * expected(*each, t), 0, horizon, epsabs=1e-13, epsrel=1e-13)[0]
        known[each] = np.exp(-delta * horizon) * expected(*each, horizon) + waited
    purchases = palive * np.array([known[each] for each in zip(x, T)])
    return dict(zip(customers, zip(purchases, purchases * value, x, m))), [r, alpha, a, b], [p, q, gamma]


def equity(end):
    people, purchases, values = forecast(end, HORIZON, DELTA)
    clv = {customer: float(MARGIN) * value for customer, (_, value, _, _) in people.items()}
    return clv, purchases, values


last = date(2010, 12, 23) if name == "retail" else END
ends = {"demo": [END, date(2026, 9, 30), date(2025, 10, 31)], "cdnow": [END, date(1998, 5, 31), date(1997, 6, 30)], "retail": [END]}
for end in ends[name]:
    clv, purchases, values = equity(end)
    print(end, "equity", float(sum(clv.values())), "of", len(clv), "mean", float(sum(clv.values()) / len(clv)))
    print("  MBG/NBD", *purchases, "Gamma-Gamma", *values)
    if end != END:
        continue
    total = sum(value for value in revenue.values() if value > 0)
    ranked, before, tiers = sorted(ids, key=lambda each: -revenue[each]), Decimal(0), defaultdict(list)
    for place, customer in enumerate(ranked):
        isTied = place > 0 and revenue[customer] == revenue[ranked[place - 1]] > 0
        if not isTied:
            tier = "A" if before < total * 8 / 10 else "B" if before < total * 95 / 100 else "C"
        tiers[tier].append(customer)
        before += max(revenue[customer], 0)
    for tier, members in tiers.items():
        print("  tier", tier, len(members), float(sum(clv.get(each, 0) for each in members)), "of", sum(each in clv for each in members))
    for customer in sys.argv[3:]:
        print("  customer", customer, float(clv[customer]))

begin = min(day for _, day, _ in rows)
until = begin + timedelta(days=(END - begin).days // 2)
people, *_ = forecast(until, (END - until).days, 0)
after = dict(zip(summaries(END)[0], zip(*summaries(END)[1:])))
print("check until", until, "expected", sum(each[0] for each in people.values()), "worth", sum(each[1] for each in people.values()))
print("  came", sum(after[c][0] - each[2] for c, each in people.items()), "worth", sum(after[c][0] * after[c][3] - each[2] * each[3] for c, each in people.items()))
