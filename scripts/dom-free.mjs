import './lib/checkNode.mjs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './lib/root.mjs';

/*
 * core and react run where there is no DOM, so their projects leave its types out. daily-js's own types bring them back
 * (`/// <reference lib="dom" />`), so the compiler alone would let `document` through: every name is looked up here.
 */

/** @param {ts.Symbol | undefined} symbol */
function isOfDom(symbol) {
  const declarations = symbol?.declarations ?? [];
  const isDom = declarations.every((one) => /[\\/]lib\.dom\./.test(one.getSourceFile().fileName));
  return declarations.length > 0 && isDom;
}

/** @param {string} folder */
function namesOfDom(folder) {
  const config = join(root, folder, 'tsconfig.json');
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, join(root, folder));
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  /** @type {string[]} */
  const found = [];

  for (const fileName of fileNames) {
    const file = program.getSourceFile(fileName);
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (file && ts.isIdentifier(node) && isOfDom(checker.getSymbolAtLocation(node))) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${relative(root, fileName)}:${line + 1}  ${node.text}`);
      }
      ts.forEachChild(node, visit);
    };
    if (file) visit(file);
  }
  return found;
}

const found = process.argv.slice(2).flatMap(namesOfDom);
for (const place of found) console.error(place);
if (found.length > 0) {
  console.error(
    `\n${found.length} names exist only where there is a DOM. Look them up on globalThis with a fallback, as platform/ does.`,
  );
  process.exitCode = 1;
}
