import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type StandardSchemaConversionResult, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from '@webstore/contracts';
import type { Refusal } from '@webstore/problem-details';
import { z } from 'zod';
import { documentUnread } from './unread-requests.js';

export interface ApiDescription {
  readonly title: string;
  readonly description: string;
  readonly refusals?: readonly Refusal[];
}

/**
 * Serves `/openapi.json` and a page to browse it at `/docs`, both made from the Zod schemas that validate.
 * Nothing on the page comes from elsewhere. `refusals` are those that any operation can be answered with.
 */
export function describeApi(app: NestFastifyApplication, { title, description, refusals }: ApiDescription): void {
  const base = new DocumentBuilder()
    .setTitle(title)
    .setDescription(description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, base, { standardSchemaConverter: convert });
  const { components: problem } = convert(problemSchema, { schemaType: 'output' });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...problem } };
  documentUnread(document, refusals);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json' });
}

function convert(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }): StandardSchemaConversionResult {
  const { $schema, $defs, ...converted } = z.toJSONSchema(schema as z.ZodType, {
    io: schemaType,
    unrepresentable: 'any',
  });
  const text = JSON.stringify(converted).replaceAll('#/$defs/', '#/components/schemas/');
  const components = JSON.parse(JSON.stringify($defs ?? {}).replaceAll('#/$defs/', '#/components/schemas/'));
  return { schema: JSON.parse(text), components };
}
