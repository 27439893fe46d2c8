import { useEffect, useRef, type ReactNode } from "react";

/**
 * The rows of one continent under its tri-state box. The box ticks every shown row that can be enabled; when all are
 * ticked it unticks them.
 */
export function ContinentGroup(props: {
  name: string;
  /** Rows of this continent that are ticked now, and all its rows, shown or not. */
  enabled: number;
  total: number;
  /** Whether a search or filter hides some of its rows. */
  partial: boolean;
  /** Shown rows that can be ticked, and how many of them are. */
  tickable: number;
  ticked: number;
  readOnly: boolean;
  onTickAll: (ticked: boolean) => void;
  children: ReactNode;
}) {
  const { name, tickable, ticked } = props;
  const id = name.toLowerCase().replaceAll(" ", "-");
  const box = useRef<HTMLInputElement>(null);
  const all = tickable > 0 && ticked === tickable;
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked > 0 && !all;
  }, [ticked, all]);
  return (
    <section aria-labelledby={id} className="continent">
      <div className="continent-head">
        <h2 id={id}>{name}</h2>
        <span className="text-sm text-soft">
          {props.enabled} of {props.total} enabled
        </span>
        {!props.readOnly && tickable > 1 && (
          <label className="needs-script continent-box">
            <input type="checkbox" ref={box} checked={all} onChange={() => props.onTickAll(!all)} />
            {all ? "Untick" : "Tick"} all {tickable} {props.partial ? "shown " : ""}in {name}
          </label>
        )}
      </div>
      {props.children}
    </section>
  );
}
