import { connectFiles } from '../connect.ts';
import { getContract } from '../contract/get-contract.route.ts';
import { frontDoor } from '../edge/front-door.ts';
import { allRoutes } from './routes/all.ts';
import { publicRoutes } from './routes/public.ts';

export const handler = frontDoor([...publicRoutes, getContract(allRoutes)], connectFiles);
