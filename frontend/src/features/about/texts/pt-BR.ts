import type { texts as en } from './en';

export const texts: typeof en = {
  daysHere: (country: string, least: number, most: number) =>
    `Para este país (${country}): de ${least} a ${most} dias.`,
  topics: {
    delivery: {
      title: 'Entrega',
      lead: 'A entrega é grátis, nos sete países, desde o primeiro item.',
      sections: [
        {
          heading: 'Quanto tempo leva',
          text: 'Os dias contam do pedido até a sua porta. O carrinho e cada produto mostram o prazo do seu país.',
        },
        {
          heading: 'Quando há pouco estoque',
          text: 'Tudo o que está na prateleira pode ser pedido. O que não está no depósito mais próximo vem de outro ou do fornecedor; pode chegar 1 a 2 dias depois, e o seu pedido avisa. Uma edição limitada é reservada antes do pagamento.',
        },
        {
          heading: 'Onde está',
          text: 'O seu pedido mostra cada etapa com a hora: feito, pago, reservado, enviado.',
        },
        {
          heading: 'O que é esta loja',
          text: 'A WebStore é uma demonstração. Pagamento, depósito e pacote são simulados: nada é cobrado e nada é enviado.',
        },
      ],
    },
    returns: {
      title: 'Cancelamento e devoluções',
      lead: 'Você pode cancelar um pedido de graça até o envio.',
      sections: [
        {
          heading: 'Como cancelar',
          text: 'Abra o pedido em “Pedidos” e cancele. Não é preciso dar motivo.',
        },
        {
          heading: 'O seu dinheiro',
          text: 'O valor pago volta inteiro, pelo mesmo caminho. Um cupom usado volta a valer.',
        },
        {
          heading: 'Depois do envio',
          text: 'Como nada é enviado de verdade, não há o que devolver: esta demonstração não tem devoluções depois do envio.',
        },
      ],
    },
    accessibility: {
      title: 'Acessibilidade',
      lead: 'Todas as pessoas devem poder comprar aqui. Seguimos as WCAG 2.2, nível AA.',
      sections: [
        {
          heading: 'Com o que você pode contar',
          text: 'Tudo funciona pelo teclado. Cada controle tem nome, cada mudança é anunciada, e nada depende só da cor. As páginas funcionam a partir de 320 pixels de largura e com o texto duas vezes maior, no claro e no escuro, e ficam paradas se o seu aparelho pedir menos movimento.',
        },
        {
          heading: 'Como verificamos',
          text: 'Nossos testes verificam as páginas por máquina em um navegador de verdade, em várias larguras, e calculam o contraste das cores a partir da fonte.',
        },
        {
          heading: 'O que ainda falta',
          text: 'Os nomes e as descrições dos produtos estão em inglês em todos os países. Ninguém que usa leitor de tela todos os dias testou esta loja ainda.',
        },
        {
          heading: 'Se algo atrapalhar',
          text: 'Quando algo falha, a página mostra um código de suporte. Envie-o junto ao escrever para quem mantém esta loja: ele leva direto ao que aconteceu.',
        },
      ],
    },
  },
};
