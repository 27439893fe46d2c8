import { ButtonLink } from "./button.tsx";

/** Links to the neighbouring pages of a list that is paged by cursor. An end of the list has no link. */
export function Pagination(props: {
  /** Names the landmark, for example "Pages of the audit log". */
  label: string;
  previous?: string | undefined;
  next?: string | undefined;
  previousLabel?: string;
  nextLabel?: string;
}) {
  if (!props.previous && !props.next) return null;
  return (
    <nav aria-label={props.label} className="mt-4 flex flex-wrap justify-between gap-2">
      {props.previous ? (
        <ButtonLink href={props.previous} rel="prev">
          {props.previousLabel ?? "Previous"}
        </ButtonLink>
      ) : (
        <span />
      )}
      {props.next && (
        <ButtonLink href={props.next} rel="next">
          {props.nextLabel ?? "Next"}
        </ButtonLink>
      )}
    </nav>
  );
}
