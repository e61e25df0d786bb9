import { plural } from '../../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Entrar',
  lead: 'Seu carrinho vai junto.',
  againTitle: 'Entre de novo',
  againLead: 'Sua sessão expirou. Está tudo como você deixou.',
  register: 'Criar uma conta',
  haveAccount: 'Já tem conta?',
  noAccount: 'Novo por aqui?',
  name: 'Nome',
  email: 'E-mail',
  password: 'Senha',
  passwordHint: (count: number) => `Pelo menos ${count} caracteres.`,
  showPassword: 'Mostrar a senha',
  mistakes: {
    name: 'Diga seu nome.',
    email: 'Digite um e-mail, como sam@example.com.',
    password: 'Digite sua senha.',
    newPassword: 'Escolha uma senha com pelo menos 8 caracteres.',
  },
  pleaseMend: (count: number) => plural('pt-BR', count, { one: 'Falta um dado', other: 'Faltam # dados' }),
  wrong: 'E-mail e senha não combinam.',
  emailTaken: 'Já existe uma conta com este e-mail. Entre com ela.',
  tooMany: (seconds: number) =>
    seconds > 0
      ? plural('pt-BR', seconds, {
          one: 'Tentativas demais. Espere # segundo.',
          other: 'Tentativas demais. Espere # segundos.',
        })
      : 'Tentativas demais. Espere um momento.',
  demo: 'Entrar como cliente de demonstração',
  demoHint: 'Um clique, sem senha. Outras pessoas podem estar usando também.',
};
