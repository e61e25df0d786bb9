import { startTestServers } from '@webstore/testing';

export default startTestServers;
