import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

const WORTH_A_RETRY: readonly string[] = ['offline', 'timeout', 'server'];

/** Reads are retried once when the network or the server failed; writes never. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        networkMode: 'offlineFirst',
        retry: (failures, error) => failures < 1 && error instanceof ApiError && WORTH_A_RETRY.includes(error.kind),
        retryDelay: () => 300 + Math.random() * 400,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'offlineFirst', retry: false },
    },
  });
}
