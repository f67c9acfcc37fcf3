// Calls each tool that the suite calls, as a client that samples, elicits and listens, and compares what comes back with what the suite asks for.
// The suite itself is often content with a content of the right kind, whatever it says.
import { isDeepStrictEqual } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CreateMessageRequestSchema, ElicitRequestSchema, LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const text = value => ({ type: 'text', text: value });
const resource = (uri, mimeType, value) => ({ type: 'resource', resource: { uri, mimeType, text: value } });

export async function checkContents(url) {
  const logged = [];
  const client = new Client({ name: 'contents', version: '1.0.0' }, { capabilities: { sampling: {}, elicitation: {} } });
  client.setRequestHandler(CreateMessageRequestSchema, request => ({
    role: 'assistant', model: 'none', content: text(`wrote after ${request.params.messages[0].content.text}`),
  }));
  client.setRequestHandler(ElicitRequestSchema, request => ({ action: 'accept', content: { asked: request.params.message } }));
  client.setNotificationHandler(LoggingMessageNotificationSchema, message => { logged.push(message.params.data); });
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  await client.setLoggingLevel('debug');

  const faults = [];
  let count = 0;
  const expect = (what, is, should) => {
    count++;
    if (!isDeepStrictEqual(is, should)) faults.push(`${what} is ${JSON.stringify(is)} and should be ${JSON.stringify(should)}`);
  };
  const call = async (name, content, args = {}, options = undefined) => {
    const result = await client.callTool({ name, arguments: args }, undefined, options);
    const outcome = result._meta?.['io.github.toolcontracts/call'];
    expect(`${name} as dispatched`, [outcome?.code, result.isError ?? false], ['completed', false]);
    expect(name, result.content, content);
  };

  await call('test_simple_text', [text('This is a simple text response for testing.')]);
  await call('test_image_content', [{ type: 'image', data: png, mimeType: 'image/png' }]);
  await call('test_audio_content', [{ type: 'audio', data: 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=', mimeType: 'audio/wav' }]);
  await call('test_embedded_resource', [resource('test://embedded-resource', 'text/plain', 'This is an embedded resource content.')]);
  await call('test_multiple_content_types', [
    text('Multiple content types test:'),
    { type: 'image', data: png, mimeType: 'image/png' },
    resource('test://mixed-content-resource', 'application/json', '{"test":"data","value":123}'),
  ]);
  await call('test_sampling', [text('LLM response: wrote after Hello')], { prompt: 'Hello' });
  await call('test_elicitation', [text('User response: action=accept, content={"asked":"Who?"}')], { message: 'Who?' });
  await call('test_reconnection', [text('Reconnection test completed.')]);

  await call('test_tool_with_logging', [text('Tool with logging executed.')]);
  expect('log messages', logged, ['Tool execution started', 'Tool processing data', 'Tool execution completed']);

  const progress = [];
  await call('test_tool_with_progress', [text('Tool with progress executed.')], {}, { onprogress: report => progress.push([report.progress, report.total]) });
  expect('progress', progress, [[0, 100], [50, 100], [100, 100]]);

  const failed = await client.callTool({ name: 'test_error_handling', arguments: {} });
  expect('test_error_handling', [failed.isError, failed._meta['io.github.toolcontracts/call'].code], [true, 'intended-failure']);

  const missing = await client.callTool({ name: 'test_no_such_tool', arguments: {} });
  expect('a tool that is missing', [missing.isError, missing._meta['io.github.toolcontracts/call'].code], [true, 'denied']);

  await client.close();
  return { count, faults };
}
