import type { ObserverName } from '@webstore/observability';

/** How an observer is built from its modules. */
export interface Recipe {
  /** Import paths of the programs, in the folder's modules. */
  readonly programs: readonly string[];
  /** The collector's source is written first, from its list of components. */
  readonly sourceWriter?: string;
  /** Where the program's version is written into it: `prometheus --version` then says so. */
  readonly versionVariable?: string;
  /** Build tags. */
  readonly tags?: string;
  /** On two cores with nothing else to do, nothing downloaded or compiled before. */
  readonly expectedSeconds: number;
}

const PROMETHEUS_VERSION = 'github.com/prometheus/common/version.Version';

export const RECIPES: Readonly<Record<ObserverName, Recipe>> = {
  collector: {
    programs: ['.'],
    sourceWriter: 'go.opentelemetry.io/collector/cmd/builder',
    expectedSeconds: 90,
  },
  tempo: {
    programs: ['github.com/grafana/tempo/cmd/tempo'],
    versionVariable: 'main.Version',
    expectedSeconds: 190,
  },
  loki: {
    programs: ['github.com/grafana/loki/v3/cmd/loki'],
    versionVariable: 'github.com/grafana/loki/v3/pkg/util/build.Version',
    expectedSeconds: 250,
  },
  alertmanager: {
    programs: ['github.com/prometheus/alertmanager/cmd/alertmanager', 'github.com/prometheus/alertmanager/cmd/amtool'],
    versionVariable: PROMETHEUS_VERSION,
    expectedSeconds: 45,
  },
  prometheus: {
    programs: ['github.com/prometheus/prometheus/cmd/prometheus', 'github.com/prometheus/prometheus/cmd/promtool'],
    versionVariable: PROMETHEUS_VERSION,
    // Its ways to find targets in clouds are a third of the build; ours stand in files.
    tags: 'remove_all_sd',
    expectedSeconds: 240,
  },
};
