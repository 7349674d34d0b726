/** The database of the product: H2 in the data directory. */
@NullMarked
package org.finessebridge.app.database;

import org.jspecify.annotations.NullMarked;
