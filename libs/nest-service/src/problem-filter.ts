import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { isOutOfReach } from '@webstore/database';
import {
  InvalidRequest,
  NotFound,
  PROBLEM_MEDIA_TYPE,
  problemHeadersOf,
  problemOf,
  TemporarilyUnavailable,
} from '@webstore/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { traceIdOf } from './trace-context.js';

/** The one place where an error becomes an RFC 9457 answer. What we did wrong is logged and answered with a trace id only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = domainErrorOf(thrown);
    const problem = { ...this.describe(error), instance: pathOf(request.url), trace_id: traceIdOf(request) };
    if (error instanceof TemporarilyUnavailable) this.warn(thrown, problem.trace_id);
    if (problem.status >= 500 && problem.type === 'about:blank') this.report(thrown, problem.trace_id);
    void reply
      .status(problem.status)
      .headers({ ...problemHeadersOf(error) })
      .type(PROBLEM_MEDIA_TYPE)
      .send(problem);
  }

  protected describe(error: unknown): ReturnType<typeof problemOf> {
    return problemOf(error);
  }

  private warn(thrown: unknown, traceId: string): void {
    this.logger.warn({
      message: 'The database was out of reach of a request',
      trace_id: traceId,
      error: String(thrown),
    });
  }

  private report(thrown: unknown, traceId: string): void {
    const stack = thrown instanceof Error ? thrown.stack : String(thrown);
    this.logger.error({ message: 'A request failed for a reason of ours', trace_id: traceId, stack });
  }
}

/** Nest and Fastify have errors of their own; the shop has one shape. */
function domainErrorOf(thrown: unknown): unknown {
  if (isOutOfReach(thrown)) return new TemporarilyUnavailable();
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCodeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : '';
  if (status === 400) return new InvalidRequest([{ field: 'body', message }]);
  if (status === 404) return new NotFound();
  return thrown instanceof HttpException ? { statusCode: status, message } : thrown;
}

function statusCodeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown ? thrown.statusCode : undefined;
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
