import { plural } from '../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  skipToContent: 'Ir para o conteúdo',
  close: 'Fechar',
  was: 'Antes: ',
  now: 'Agora: ',
  fewer: (name: string) => `Menos: ${name}`,
  more: (name: string) => `Mais: ${name}`,
  quantityOf: (name: string) => `Quantidade de ${name}`,
  tryAgain: 'Tentar de novo',
  tryAgainIn: (count: number) =>
    plural('pt-BR', count, { one: 'Tentar de novo em # segundo', other: 'Tentar de novo em # segundos' }),
  backToShop: 'Voltar à loja',
  signIn: 'Entrar',
  supportCode: 'Código para o suporte:',
  copy: 'Copiar',
  copied: 'Copiado',
  errors: {
    offline: 'Parece que você está offline.',
    timeout: 'A loja demorou demais para responder.',
    rateLimited: 'Foi muita coisa de uma vez. Aguarde um instante.',
    unauthorized: 'Entre para continuar.',
    notFound: 'Não há nada aqui.',
    validation: 'Algo ainda não está certo.',
    paymentDeclined: 'O banco recusou. Nada foi cobrado.',
    conflict: 'Isto mudou nesse meio-tempo.',
    server: 'Algo deu errado do nosso lado.',
  },
};
