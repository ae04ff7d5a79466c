/** Fields of a form; a list is a field that is sent more than once. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

const followUp = { accountId: "2", id: "1", version: "1" };
const planned = { accountId: "2", id: "1" };
const estimate = { account: "zirkon", id: "e1", date: "2024-03-01", category: "Paper", amount: "100", currency: "EUR" };
const talk = { account: "zirkon", id: "t1", held: "2024-03-01", form: "call", learned: "All is well" };

/** Of a colleague, who is signed in elsewhere too. */
export const BOS_OTHER_SESSION = "00000000-0000-4000-8000-000000000002";

/** Actions that concern an account or something that one person owns: what would do it to account 2 or to Bo's, as Bo may. */
export const OTHERS: Readonly<Record<string, Fields>> = {
  "account endSessionAction": { sessionId: BOS_OTHER_SESSION },
  "account-page recordContactAction": {
    account: "zirkon",
    id: "",
    newId: "c2",
    name: "Cy",
    email: "",
    phone: "",
    role: "",
  },
  "account-page recordTalkAction": { ...talk, heldAt: "", person: "Bo", contact: "", themes: "" },
  "account-page takeBackAction": { account: "zirkon", kind: "contacts", id: "1" },
  "accounts openFollowUpsAction": { ids: "2", title: "Ring", note: "", dueOn: "2030-01-01", forWhom: "me" },
  "api-keys revokeKeyAction": { keyId: "1" },
  "follow-ups closeAction": { ...followUp, result: "recovered", outcome: "Done", lossReason: "", otherReason: "" },
  "follow-ups contactAction": {
    ...followUp,
    held: "2024-03-01T10:00",
    form: "call",
    contact: "",
    learned: "All is well",
  },
  "follow-ups gestureAction": { ...followUp, kind: "credit", amount: "10", note: "" },
  "follow-ups handOverAction": { ...followUp, to: "3" },
  "follow-ups openByHandAction": { account: "zirkon", title: "Ring", note: "", due: "2030-01-01", to: "" },
  "follow-ups takeAction": followUp,
  "follow-ups takeBackGestureAction": { accountId: "2", gesture: "1" },
  "follow-ups tickAction": { ...followUp, index: "0", done: "yes" },
  "interviews cancelTalkAction": planned,
  "interviews holdTalkAction": {
    ...planned,
    heldOn: "2024-03-01",
    heldAt: "",
    form: "call",
    person: "Bo",
    contact: "",
    learned: "All is well",
    themes: "",
  },
  "interviews moveTalkAction": {
    ...planned,
    plannedOn: "2027-02-01",
    form: "call",
    userId: "2",
    contact: "",
    about: "",
  },
  "interviews planTalkAction": {
    accountId: "2",
    plannedOn: "2027-03-01",
    form: "call",
    userId: "2",
    contact: "",
    about: "",
  },
  "notes addNoteAction": { account: "zirkon", text: "Another" },
  "notes deleteNoteAction": { account: "zirkon", id: "1" },
  "notes editNoteAction": { account: "zirkon", id: "1", text: "Another" },
  "references askReferenceAction": { accountId: "2", prospect: "Somebody", note: "" },
  "references noteResultAction": { accountId: "2", id: "1", result: "agreed" },
  "references recordEntryAction": {
    accountId: "2",
    id: "",
    willing: "2024-03-01",
    validated: "",
    validatedBy: "",
    expires: "",
    withdrawn: "",
    note: "",
  },
  "references takeBackRequestAction": { accountId: "2", id: "1" },
  "segments changeSegmentAction": { id: "1", name: "Another", query: "" },
  "segments deleteSegmentAction": { id: "1" },
  "views deleteViewAction": { id: "1" },
  "views nameViewAction": { id: "1", name: "Another" },
  "views overwriteViewAction": { id: "1", board: "voice", query: "" },
  "wallets recordEstimateAction": { ...estimate, source: "", person: "", rank: "", brands: "" },
};

/** The same fields, naming an account that there is not, or else a thing that there is not. */
export function elsewhere(fields: Fields): Fields {
  const nowhere: Fields = { account: "nobody", accountId: "99", ids: "99" };
  const nothing: Fields = { id: "99", keyId: "99", sessionId: BOS_OTHER_SESSION.replace(/2$/, "9") };
  const named = Object.keys(nowhere).some((name) => name in fields) ? nowhere : nothing;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, named[name] ?? value]));
}

/** The same fields, naming an account of whoever tries, and by every way that a form knows the rows of the other one. */
export function beside(fields: Fields): Fields {
  const own: Fields = { account: "mine", accountId: "1", ids: "1" };
  const named = Object.entries(fields).map(([name, value]) => [name, own[name] ?? value]);
  return { ...Object.fromEntries(named), rowId: "1" };
}

/** What a customer success manager may not do at all. */
export const REFUSED: readonly string[] = [
  "follow-ups/rule deleteRuleAction",
  "follow-ups/rule moveRuleAction",
  "follow-ups/rule previewRuleAction",
  "follow-ups/rule saveRuleAction",
  "follow-ups/rule setBudgetAction",
  "follow-ups/rule switchRuleAction",
  "settings/part removeLogoAction",
  "settings/part setLogoAction",
  "settings/part setSegmentOrderAction",
  "settings/part setUsualDefinitionsAction",
  "accounts handOverAction",
  "changes addChangeAction",
  "changes deleteChangeAction",
  "changes editChangeAction",
  "data-health checkDataAction",
  "data-health correctAmountAction",
  "data-health forgetApartAction",
  "data-health keepApartAction",
  "data-health mendAccountsAction",
  "data-health removeContactAction",
  "health saveHealthModelAction",
  "imports discardUploadAction",
  "imports forgetReadingAction",
  "imports startImportAction",
  "imports undoImportAction",
  "imports/batch keepPlanAction",
  "imports/batch startBatchAction",
  "imports/mending sendAgainAction",
  "imports/schedules pauseScheduleAction",
  "imports/schedules removeScheduleAction",
  "imports/schedules runScheduleAction",
  "imports/schedules saveScheduleAction",
  "interviews removeCadenceAction",
  "interviews setCadenceAction",
  "merges mergeAccountsAction",
  "merges undoMergeAction",
  "self-check checkFiguresAction",
  "set-up startDemoAction",
  "settings changeSettingAction",
  "settings setCsmSeesAllAction",
  "targets removeTargetsAction",
  "targets setTargetsAction",
  "themes deleteThemeAction",
  "themes saveThemeAction",
  "users addUserAction",
  "users changeUserAction",
  "users endSessionsAction",
  "users offBoardAction",
  "users renewLinkAction",
  "users setDisabledAction",
  "webhooks addWebhookAction",
  "webhooks pauseWebhookAction",
  "webhooks removeWebhookAction",
  "webhooks sendAgainAction",
  "webhooks testWebhookAction",
];

/** Of these, what an executive may do: the ledger of changes and targets. */
export const EXECUTIVES_TOO: readonly string[] = [
  "changes addChangeAction",
  "changes deleteChangeAction",
  "changes editChangeAction",
  "targets removeTargetsAction",
  "targets setTargetsAction",
];

/** What concerns only whoever does it, or nobody. */
export const OWN_ONLY: readonly string[] = [
  "account/password askPasswordAction",
  "account/password choosePasswordAction",
  "account changePasswordAction",
  "account endOtherSessionsAction",
  "accounts keepColumnsAction",
  "api-keys addKeyAction",
  "auth signOutAction",
  "i18n chooseLocaleAction",
  "segments saveSegmentAction",
  "set-up setUpAction",
  "theme chooseThemeAction",
  "views saveViewAction",
];
