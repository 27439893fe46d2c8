import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Console } from "#app/console.tsx";
import { Flag } from "#components/flag.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Panel } from "#components/panel.tsx";
import { PlaceMap } from "#components/world-map.tsx";
import { type Destination, findDestination } from "#lib/destinations/destination.ts";
import { metadataVersion } from "#lib/destinations/prefixes.generated.ts";
import { requireActor } from "#lib/session.ts";
import { Neighbours } from "./neighbours.tsx";
import { Prefixes } from "./prefixes.tsx";
import { RiskPanel } from "./risk-panel.tsx";
import { Samples } from "./samples.tsx";
import { Territories } from "./territories.tsx";

type Properties = PageProps<"/destinations/[id]">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  await requireActor();
  return { title: openDestination((await params).id).name };
}

/** One row of the checklist: what it really covers, and why it is separate. */
export default async function DestinationPage({ params }: Properties) {
  const actor = await requireActor();
  const destination = openDestination((await params).id);
  const { id, name, note } = destination;
  return (
    <Console actor={actor}>
      <PageHeader
        title={
          <>
            <Flag iso2={id} /> {name}
          </>
        }
        breadcrumbs={[{ label: "Destinations", href: "/destinations" }, { label: name }]}
        description={note}
      />
      <div className="grid gap-6">
        <PlaceMap id={id} name={name} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Territories destination={destination} />
          <RiskPanel id={id} />
        </div>
        <Panel title="Prefixes">
          <Prefixes destination={destination} />
        </Panel>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Neighbours destination={destination} />
          <Samples id={id} />
        </div>
      </div>
      <p className="mt-6 text-sm text-soft">
        From the numbering metadata of libphonenumber-js {metadataVersion}. The map is schematic (Natural
        Earth) and says nothing about the status of a territory.
      </p>
    </Console>
  );
}

/** The destination of the address; another territory that it covers, or a code in lower case, leads to its own address. */
function openDestination(code: string): Destination {
  const destination = findDestination(code.toUpperCase());
  if (!destination) notFound();
  if (destination.id !== code) redirect(`/destinations/${destination.id}`);
  return destination;
}
