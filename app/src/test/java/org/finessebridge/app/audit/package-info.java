@NullMarked
package org.finessebridge.app.audit;

import org.jspecify.annotations.NullMarked;
