# ---
# jupyter:
#   cchc:
#     workbook: true
#   jupytext:
#     cell_metadata_filter: tags,jupyter
#     formats: ipynb,py:percent
#     notebook_metadata_filter: kernelspec,jupytext,cchc
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#       jupytext_version: 1.19.6
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lập kế hoạch thông tin, tuyên truyền cải cách hành chính
#
# Sổ tay tự chạy sau vài giây. Đi lần lượt bảy bước; mọi thay đổi được tự lưu. Nếu màn hình vẫn
# trống, chọn **Chạy ▸ Run All Cells**.

# %% jupyter={"source_hidden": true} tags=["step"]
from kit import ui

workbook = ui.open_workbook()

# %% [markdown]
# ## Bước 1. Dự thảo và đơn vị
#
# Mở dự thảo đã có, lập dự thảo mới, hoặc lập cho năm sau từ dự thảo năm nay. Khai hồ sơ đơn vị
# một lần; điều chưa biết cứ để “Chưa biết”, bộ công cụ sẽ hỏi ở Bước 6.

# %% jupyter={"source_hidden": true} tags=["step"]
ui.choose_unit(workbook)

# %% [markdown]
# ## Bước 2. Kế hoạch cấp trên
#
# Chọn trong thư viện hoặc nhập tệp. Xem phần đã nhận ra, sửa chỗ đọc sai, rồi cho biết kế hoạch
# này để *thực hiện*, để *tham khảo*, hay *chưa ban hành*.

# %% jupyter={"source_hidden": true} tags=["step"]
ui.choose_parent(workbook)

# %% [markdown]
# ## Bước 3. Nội dung và hình thức
#
# Mỗi thẻ là một đề xuất: lời của cấp trên bên trái, lời của đơn vị bên phải, kèm lý do. Nhận, giữ
# nguyên văn, sửa lời hoặc bỏ; lúc nào cũng quyết lại được.

# %% jupyter={"source_hidden": true} tags=["step"]
ui.tailor_contents(workbook)

# %% [markdown]
# ## Bước 4. Phụ lục nhiệm vụ
#
# Mỗi dòng một sản phẩm đếm được, một đơn vị chủ trì; bấm vào dòng để sửa. Dấu **?** là điều chưa
# ai xác nhận. Có thể xuất ra Excel, sửa rồi nạp lại.

# %% jupyter={"source_hidden": true} tags=["step"]
ui.task_appendix(workbook)

# %% [markdown]
# ## Bước 5. Tổ chức thực hiện, kinh phí, căn cứ, nơi nhận
#
# Các phần này được lập từ bảng nhiệm vụ và hồ sơ đơn vị, không chép theo cấp trên. Xem từng phần
# và chọn người ký.

# %% jupyter={"source_hidden": true} tags=["step"]
ui.organise(workbook)

# %% [markdown]
# ## Bước 6. Rà soát
#
# Sửa các lỗi đã tìm thấy và trả lời những việc chỉ đơn vị mới biết. Còn việc chưa quyết thì văn
# bản mang chữ DỰ THẢO.

# %% jupyter={"source_hidden": true} tags=["step"]
ui.review(workbook)

# %% [markdown]
# ## Bước 7. Xuất dự thảo trình ký
#
# Tạo tệp Word, bảng nhiệm vụ Excel và danh sách việc chưa quyết. Số, ngày để trống cho văn thư.

# %% jupyter={"source_hidden": true} tags=["step"]
ui.export(workbook)
