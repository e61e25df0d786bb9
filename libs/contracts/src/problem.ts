import { z } from 'zod';

/** RFC 9457; members beyond these are facts of the problem's type. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().exactOptional(),
    instance: z.string().exactOptional(),
    trace_id: z.string().exactOptional(),
    errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).exactOptional(),
  })
  .meta({ id: 'Problem' });

export const problemTypeSchema = z
  .strictObject({ type: z.string(), title: z.string(), status: z.int(), meaning: z.string() })
  .meta({ id: 'ProblemType' });
