/** `call NAME 'JSON array of arguments'`: one custom function of the built add-on. */
import { parseArgs } from 'node:util';
import { readFunctionDocs } from '../host/formulas/functionDocs.ts';
import { callInEmptyFile } from '../host/nodeRealms.ts';
import { CommandError, runCommand } from './command.ts';
import { builtProject, realmFiles, sheetsLocale } from './project.ts';

const USAGE = `Usage: npm run --silent call -- NAME 'JSON array of arguments' [--locale zh-CN]

  npm run --silent call -- NPS '[[[10],[9],[7],[3]]]'        a range: rows of cells
  npm run --silent call -- CLV '[50, 4, 3, 0.3]'             single values
  npm run --silent call -- NAME '[[{"$date":"2025-04-01"}]]' a list is one column; dates are written like this

The result is printed as JSON; an error goes to stderr, with exit status 1.`;

void runCommand(USAGE, async (argv) => {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { locale: { type: 'string', default: 'en' } },
  });
  const [name, json = '[]', ...surplus] = positionals;
  if (name === undefined || surplus.length > 0) throw new CommandError(USAGE);
  const project = builtProject();
  const known = readFunctionDocs(project['Code.js'] ?? '').map((each) => each.name);
  const functionName = name.toUpperCase();
  if (!known.includes(functionName)) {
    throw new CommandError(`There is no custom function ${name}. There are: ${known.join(', ')}.`);
  }
  const file = { locale: sheetsLocale(values.locale), timeZone: 'Etc/UTC' };
  const { outcome } = await callInEmptyFile(project, functionName, readArguments(json), file, realmFiles);
  if ('error' in outcome) throw new CommandError(outcome.error.message);
  process.stdout.write(`${JSON.stringify(outcome.value)}\n`);
});

/** A JSON array; a list of single values inside it is one column, as in a sheet. */
function readArguments(json: string): unknown[] {
  let args: unknown;
  try {
    args = JSON.parse(json);
  } catch (error) {
    throw new CommandError(
      `The arguments are not valid JSON: ${(error as Error).message}\nGot ${json}; expected, for example, '[50, 4, 3, 0.3]'.`,
    );
  }
  if (!Array.isArray(args))
    throw new CommandError(`Got ${json}; expected a JSON array of arguments, for example '[50, 4, 3, 0.3]'.`);
  return args.map((argument: unknown) =>
    Array.isArray(argument) && !argument.some(Array.isArray) ? argument.map((cell: unknown) => [cell]) : argument,
  );
}
