/** The application; every package below it is a module named by a noun of Finesse. */
@NullMarked
package org.finessebridge.app;

import org.jspecify.annotations.NullMarked;
