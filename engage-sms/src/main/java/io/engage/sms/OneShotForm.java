package io.engage.sms;

import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A form that is written once: OkHttp then repeats no request of its own accord. */
final class OneShotForm extends RequestBody {

  private final FormBody form;

  OneShotForm(FormBody form) {
    this.form = form;
  }

  @Override
  public MediaType contentType() {
    return form.contentType();
  }

  @Override
  public long contentLength() {
    return form.contentLength();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    form.writeTo(sink);
  }

  @Override
  public boolean isOneShot() {
    return true;
  }
}
