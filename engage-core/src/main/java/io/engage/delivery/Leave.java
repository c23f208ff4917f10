package io.engage.delivery;

/** Whether somebody who may be away is asked. */
enum Leave {
  YES,
  /** By one alone, after a pause. */
  TO_TRY,
  NO
}
