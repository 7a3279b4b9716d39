import { readFile } from 'node:fs/promises';
import { connectFiles } from '../connect.ts';
import { getContract } from '../contract/get-contract.route.ts';
import { frontDoor } from '../edge/front-door.ts';
import { publicRoutes } from './routes/public.ts';

/** Written beside the function as it is built: this door would else have to carry all others. */
const readContract = () => readFile(new URL('./openapi.json', import.meta.url), 'utf8');

export const handler = frontDoor([...publicRoutes, getContract(readContract)], connectFiles);
