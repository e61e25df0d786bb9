import { ApiHeader } from '@nestjs/swagger';

/** Documents the key that a write which costs money must carry; X-Idempotency-Key is taken too. */
export const NeedsIdempotencyKey = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'One for each thing the shopper means to do; 1–255 characters',
  });
