/** Copies of the database that are made while the product runs. */
@NullMarked
package org.finessebridge.app.backup;

import org.jspecify.annotations.NullMarked;
