import { Fragment } from "react";
import { Table } from "#components/table.tsx";
import { type Field, fieldsOf } from "#lib/api/fields.ts";
import { type AnswerName, answerSchemas } from "#lib/api/json-schema.ts";

/** Every field of an answer with its type and meaning. */
export function FieldTable({ answer, caption }: { answer: AnswerName; caption: string }) {
  return (
    <Table
      caption={caption}
      columns={[{ title: "Field" }, { title: "Type" }, { title: "Meaning" }]}
      rows={fieldsOf(answerSchemas[answer]).map(({ path, type, description }: Field) => ({
        key: path,
        cells: [<Name key="name">{path}</Name>, type, description],
      }))}
    />
  );
}

/** A name with dots, slashes or underscores, which breaks behind them and nowhere else. */
export function Name({ children }: { children: string }) {
  const parts = children.split(/(?<=[./_]|\[\])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
  return <code>{parts}</code>;
}
