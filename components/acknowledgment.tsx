import { nameOf } from "#lib/destinations/name.ts";
import { riskOf } from "#lib/destinations/risk.ts";
import { Icon } from "./icon.tsx";

/** The box that whoever newly enables high-risk countries must tick, with the reasons. Posts exactly these ids as `acknowledged`. */
export function Acknowledgment({ ids }: { ids: readonly string[] }) {
  return (
    <section className="rounded-lg border border-warn bg-warn-tint px-4 py-3">
      <h3 className="flex items-center gap-2 font-semibold text-warn">
        <Icon name="warning" />
        High risk: {ids.map(nameOf).join(", ")}
      </h3>
      {[...new Set(ids.map((id) => riskOf(id).reason))].map((reason) => (
        <p key={reason} className="mt-1">
          {reason}
        </p>
      ))}
      <p className="mt-1">
        Every message sent there is charged to you, also when a fraudster has asked for it.
      </p>
      <label className="mt-3 flex w-fit items-center gap-2.5 font-semibold">
        <input
          type="checkbox"
          name="acknowledged"
          value={ids.toSorted().join()}
          required
          className="size-[1.1rem]"
        />
        <span>I acknowledge this risk</span>
      </label>
    </section>
  );
}
