import { stopTestServers } from '@webstore/testing';

export default stopTestServers;
