/** A wait that ended because its partition went to another member or the process stops. Nothing failed. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}
