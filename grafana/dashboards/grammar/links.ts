import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';

/** Grafana serves the runbooks from this folder (docker-compose.yml). */
export const RUNBOOKS = '/public/runbooks';

/** What to do when the alert of this panel is raised: docs/runbooks/<name>.md. */
export function runbookLink(name: string): dashboard.DashboardLinkBuilder {
  return link(`Runbook: ${name.replaceAll('-', ' ')}`, `${RUNBOOKS}/${name}.md`).targetBlank(true);
}

/** From a point of a graph to the lines and traces of its service and time, and to its requests. */
export function onwardLinks(labels: { readonly service?: string }): dashboard.DashboardLinkBuilder[] {
  const chosen =
    labels.service === undefined ? `\${service:queryparam}` : `var-service=\${__field.labels.${labels.service}}`;
  return [
    link('Lines and traces of this time', `/d/logs?${chosen}&\${__url_time_range}`),
    link('Requests of this time', `/d/service-health?${chosen}&\${__url_time_range}`),
  ];
}

export function dashboardLink(title: string, uid: string): dashboard.DashboardLinkBuilder {
  return link(title, `/d/${uid}`).keepTime(true).includeVars(true);
}

function link(title: string, url: string): dashboard.DashboardLinkBuilder {
  return new dashboard.DashboardLinkBuilder(title).type(dashboard.DashboardLinkType.Link).url(url);
}
