import { getBoard } from "@/lib/board/boards";
import { isPromptChart } from "@/lib/board/is-prompt";
import type { BoardId } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { CourseCard } from "./course-card";
import { DetailsCard } from "./details-card";
import { GroupsCard } from "./groups-card";
import { Slot } from "./slot";

interface ChartCardProps {
  view: BoardView;
  board: BoardId;
  /** The id of a chart that the board declares, of any kind but "own". */
  chart: string;
}

/** The card of a declared chart in its place, by its kind. */
export function ChartCard({ view, board: id, chart: chartId }: ChartCardProps) {
  const board = getBoard(id);
  const chart = board.charts.find((candidate) => candidate.id === chartId);
  if (!chart || chart.kind === "own") throw new Error(`The board "${id}" declares no common chart "${chartId}".`);
  return (
    <Slot size="h-[26rem] w-full" lagging={!isPromptChart(view, chart)}>
      {chart.kind === "course" && <CourseCard view={view} board={board} chart={chart} />}
      {chart.kind === "groups" && <GroupsCard view={view} board={board} chart={chart} />}
      {chart.kind === "details" && <DetailsCard view={view} board={board} chart={chart} />}
    </Slot>
  );
}
