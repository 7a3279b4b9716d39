import type { FormInstance } from 'antd';

/** Whether a form holds all that it asks for; what it lacks is said beside its fields. */
export const isFilled = (form: Pick<FormInstance, 'validateFields'>): Promise<boolean> =>
  form.validateFields().then(
    () => true,
    () => false,
  );
