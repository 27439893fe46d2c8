import { expect, it } from "vitest";
import { textStream } from "./text-stream.ts";

async function* pieces(made: string[]): AsyncGenerator<string> {
  for (const piece of ["one ", "two ", "three"]) {
    made.push(piece);
    yield await Promise.resolve(piece);
  }
}

it("carries all pieces in order", async () => {
  expect(await new Response(textStream(pieces([]))).text()).toBe("one two three");
});

it("makes no more than what was taken when the client goes away", async () => {
  const made: string[] = [];
  const reader = textStream(pieces(made)).getReader();
  await reader.read();
  await reader.cancel();
  expect(made).not.toContain("three");
});
