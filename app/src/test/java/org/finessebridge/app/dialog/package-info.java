@NullMarked
package org.finessebridge.app.dialog;

import org.jspecify.annotations.NullMarked;
