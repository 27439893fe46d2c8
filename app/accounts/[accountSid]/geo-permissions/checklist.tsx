"use client";

import { type ReactNode, useMemo, useRef, useState } from "react";
import { Button, ButtonLink } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Notice } from "#components/notice.tsx";
import { Toast } from "#components/toast.tsx";
import { wishesAfter } from "./answer.ts";
import "./checklist.css";
import { lastChangesOf } from "./compact.ts";
import { Groups } from "./groups.tsx";
import { Overview } from "./overview.tsx";
import { Refusal } from "./refusal.tsx";
import { Review } from "./review.tsx";
import { RiskReasons } from "./risk-mark.tsx";
import { ReviewPage } from "./review-page.tsx";
import { canBeEnabled, levelOf, rows } from "./row.ts";
import { SaveBar } from "./save-bar.tsx";
import { isShown, type Show } from "./show.ts";
import { type Shown, shownSince } from "./since.ts";
import { Toolbar } from "./toolbar.tsx";
import { useDifferences } from "./use-differences.ts";
import { useSaving } from "./use-saving.ts";
import { useEarlyTicks, useTicks } from "./use-ticks.ts";
import { useView } from "./use-view.ts";

export interface ChecklistProps extends Shown {
  accountSid: string;
  accountName: string;
  /** Id of the home country. */
  home: string;
  /** Subaccounts that follow this account. */
  followers: number;
  readOnly: boolean;
  /** The parent account that an own set differs from, and the ids of its enabled rows, separated by commas. */
  parent: { name: string; enabled: string } | null;
  query: string;
  /** Ids of the rows that `query` finds; null where it is empty. */
  found: string[] | null;
  show: Show;
}

/** The checklist, its search and filters, the bar and the review: everything that ticks. */
export function Checklist(props: ChecklistProps) {
  const { accountSid, readOnly } = props;
  const path = `/accounts/${accountSid}/geo-permissions`;
  const form = useRef<HTMLFormElement>(null);
  const view = useView(path, props);
  const saving = useSaving();
  const { answer, answers, stage, setStage } = saving;
  const saved = useMemo(() => shownSince(props, answers), [props, answers]);
  const ticks = useTicks(saved.enabled, () => wishesAfter(answer));
  useEarlyTicks(form, ticks.isTicked, ticks.tick);
  const [nothingToSave, setNothingToSave] = useState(false);
  const [dismissed, dismiss] = useState<typeof answer>(null);
  const lastChanges = useMemo(() => lastChangesOf(saved.changes), [saved.changes]);

  const { enabled, isChanged } = ticks;
  const { differs, differenceOf, count: differences } = useDifferences(props.parent, enabled);
  const shown = rows.filter(
    (row) => (view.found?.has(row.id) ?? true) && isShown(row, view.show, enabled, isChanged, differs),
  );
  const isSaved = answer?.step === "save" && answer.result.status === "ok" && answer !== dismissed;
  const review = (cancel: ReactNode) => (
    <Review
      {...props}
      {...saved}
      difference={ticks.difference}
      refusal={answer?.step === "save" && stage !== "list" && <Refusal answer={answer} />}
      pending={saving.pending}
      action={saving.save}
      onSubmit={(event) => saving.submit(event, ticks.forget)}
      cancel={cancel}
    />
  );
  const list = (
    <>
      <Toolbar
        path={path}
        query={view.query}
        show={view.show}
        counts={{
          all: rows.length,
          enabled: enabled.size,
          disabled: rows.length - enabled.size,
          "high-risk": rows.filter((row) => levelOf(row.id) === "high").length,
          changed: ticks.count,
          ...(props.parent && { differences }),
        }}
        onSearch={(text) => void view.search(text)}
        onFilter={view.filter}
      />
      <output className="block pb-2 text-sm text-soft">
        {shown.length === rows.length
          ? `${rows.length} countries`
          : `${shown.length} of ${rows.length} countries`}
      </output>
      <form
        ref={form}
        action={saving.review}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setNothingToSave(ticks.count === 0);
          if (ticks.count > 0) setStage("dialog");
        }}
      >
        <input type="hidden" name="accountSid" value={accountSid} />
        <input type="hidden" name="revision" value={saved.revision} />
        <input
          type="hidden"
          name="listed"
          value={shown
            .filter(canBeEnabled)
            .map((row) => row.id)
            .join()}
        />
        {shown.length === 0 && <Nothing query={view.query} accountSid={accountSid} />}
        <Groups
          shown={shown}
          readOnly={readOnly}
          lastChanges={lastChanges}
          differenceOf={differenceOf}
          isTicked={ticks.isTicked}
          isChanged={isChanged}
          onTick={ticks.tick}
        />
        {!readOnly && (
          <SaveBar
            difference={ticks.difference}
            nothingToSave={nothingToSave}
            onDiscard={ticks.discard}
            onUndo={ticks.undo}
          />
        )}
      </form>
    </>
  );
  return (
    <>
      <Toast
        message={isSaved ? "Messaging geo permissions updated successfully" : null}
        onDismiss={() => dismiss(answer)}
      />
      {stage === "list" && <Refusal answer={answer} />}
      {stage === "page" && ticks.count === 0 && (
        <Notice title="Nothing to save: tick or untick a country first" />
      )}
      <Overview enabled={enabled} changes={saved.changes} home={props.home} />
      <RiskReasons />
      {stage === "page" && ticks.count > 0 ? (
        <ReviewPage review={review(<ButtonLink href={path}>Discard</ButtonLink>)}>{list}</ReviewPage>
      ) : (
        list
      )}
      <Dialog open={stage === "dialog"} onClose={() => setStage("list")} title="Review changes">
        {review(
          <Button look="secondary" onClick={() => setStage("list")}>
            Keep editing
          </Button>,
        )}
      </Dialog>
    </>
  );
}

function Nothing({ query, accountSid }: { query: string; accountSid: string }) {
  const here = `/accounts/${accountSid}`;
  return (
    <EmptyState
      title="No country found"
      action={
        <>
          <ButtonLink href={`${here}/geo-permissions`}>Show all countries</ButtonLink>
          {/\d{4}/.test(query) && (
            <ButtonLink href={`${here}/number-check?to=${encodeURIComponent(query)}`}>
              Check this number
            </ButtonLink>
          )}
        </>
      }
    >
      {query.trim()
        ? "Search by name, by code such as DE, by prefix such as +49, or by a whole phone number with its country code."
        : "No country is in this view."}
    </EmptyState>
  );
}
