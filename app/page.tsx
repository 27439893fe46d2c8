export const dynamic = "force-dynamic";

export default function Page() {
  return <p>SMS Geo Permissions</p>;
}
