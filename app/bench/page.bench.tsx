import { nothing } from "./nothing.ts";

/** What pages and actions are measured against: the same build with nothing in it. Only the build of `npm run bench` has it. */
export default function EmptyPage() {
  return (
    <form action={nothing}>
      <button type="submit">Nothing</button>
    </form>
  );
}
