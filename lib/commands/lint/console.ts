import { reaches } from "./server-reach.ts";

interface ImportNode {
  importKind?: string;
  source: { value: string };
}
interface Program {
  body: { type: string; directive?: string }[];
}
interface Context {
  filename: string;
  report(problem: { node: unknown; message: string }): void;
}

/**
 * Files that run in the browser, and everything in components/, import from lib only types and pure files: files from which
 * neither the database nor Node can be reached. Actions ("use server") are references, so the walk stops at them.
 */
const browserImports = {
  create(context: Context) {
    let applies = /(^|\/)components\//.test(context.filename.replaceAll("\\", "/"));
    return {
      Program(program: Program) {
        applies ||= program.body.some((statement) => statement.directive === "use client");
      },
      ImportDeclaration(node: ImportNode) {
        if (!applies || node.importKind === "type") return;
        const chain = reaches(context.filename, node.source.value);
        if (chain) context.report({ node, message: `Server code in the browser: ${chain.join(" → ")}.` });
      },
    };
  },
};

export default { meta: { name: "console" }, rules: { "browser-imports": browserImports } };
