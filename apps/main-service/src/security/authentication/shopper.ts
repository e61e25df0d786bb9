/** Who is asking, and by which sign-in. */
export interface Shopper {
  readonly customerId: string;
  readonly familyId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    shopper?: Shopper;
  }
}
