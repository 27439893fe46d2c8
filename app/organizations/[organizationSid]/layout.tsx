import { Console } from "#app/console.tsx";
import { openOrganization } from "./open-organization.ts";

/** The frame of every page of one organization. */
export default async function OrganizationLayout({
  params,
  children,
}: LayoutProps<"/organizations/[organizationSid]">) {
  const { actor, organization } = await openOrganization((await params).organizationSid);
  return (
    <Console actor={actor} organizationSid={organization.sid}>
      {children}
    </Console>
  );
}
