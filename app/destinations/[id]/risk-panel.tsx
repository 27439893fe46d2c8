import { RiskBadge } from "#app/destinations/risk-badge.tsx";
import { Panel } from "#components/panel.tsx";
import { riskOf } from "#lib/destinations/risk.ts";

/** The risk level with its reason, and the published lists behind it. */
export function RiskPanel({ id }: { id: string }) {
  const { reason, sources, date } = riskOf(id);
  return (
    <Panel title="Risk" actions={<RiskBadge id={id} />}>
      <p>{reason}</p>
      {sources.length > 0 && (
        <>
          <h3 className="mt-3 font-medium">Sources</h3>
          <ul className="list-disc pl-5">
            {sources.map((source) => (
              <li key={source.name}>
                {source.url ? (
                  <a href={source.url} rel="noreferrer">
                    {source.name}
                  </a>
                ) : (
                  source.name
                )}
                {source.date && `, ${source.date}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {date && <p className="mt-3 text-soft">As of {date}.</p>}
    </Panel>
  );
}
