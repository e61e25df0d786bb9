import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DASHBOARDS_FOLDER } from './folder.js';

/** A dashboard as Grafana reads it: what is looked at of it here. */
export interface BoardFile {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly panels: readonly PanelFile[];
  readonly templating: { readonly list: readonly VariableFile[] };
  readonly links: readonly LinkFile[];
  readonly annotations: { readonly list: readonly AnnotationFile[] };
}

export interface PanelFile {
  readonly id: number;
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource?: SourceFile;
  readonly targets?: readonly TargetFile[];
  readonly links?: readonly LinkFile[];
  readonly fieldConfig?: {
    readonly defaults: { readonly unit?: string; readonly noValue?: string; readonly links?: readonly LinkFile[] };
  };
  readonly options?: { readonly content?: string };
}

export interface SourceFile {
  readonly type: string;
  readonly uid: string;
}

export interface TargetFile {
  readonly refId: string;
  readonly datasource: SourceFile;
  /** PromQL or LogQL. */
  readonly expr?: string;
  /** TraceQL. */
  readonly query?: string;
  readonly queryType?: string;
  readonly instant?: boolean;
  readonly range?: boolean;
  readonly format?: string;
  readonly exemplar?: boolean;
  readonly legendFormat?: string;
}

export interface VariableFile {
  readonly name: string;
  readonly query: string;
  readonly allValue?: string;
  readonly includeAll?: boolean;
}

export interface AnnotationFile {
  readonly name: string;
  readonly datasource: SourceFile;
  readonly expr: string;
}

export interface LinkFile {
  readonly title: string;
  readonly url?: string;
}

/** The dashboards that are committed. */
export function readBoards(): BoardFile[] {
  const files = globSync('*.json', { cwd: DASHBOARDS_FOLDER }).toSorted();
  return files.map((file) => JSON.parse(readFileSync(join(DASHBOARDS_FOLDER, file), 'utf8')) as BoardFile);
}
