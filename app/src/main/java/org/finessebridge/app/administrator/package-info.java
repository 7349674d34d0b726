/** Who configures: their accounts in the database, the first of them, and how they change their passwords. */
@NullMarked
package org.finessebridge.app.administrator;

import org.jspecify.annotations.NullMarked;
